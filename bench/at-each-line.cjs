/**
 * Loaded before the command line: notes what it took until each line that it printed, and at its end.
 * Writes a JSON list of `Moment` (see measured-run.ts) to the file in MOMENTS.
 */
const { writeFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

const moments = [];
function note() {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  moments.push({
    milliseconds: performance.now(),
    processor: (user + system) / 1000,
    peak: maxRSS / 1024,
  });
}

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  note();
  return write(...args);
};
process.on('exit', () => {
  note();
  writeFileSync(process.env.MOMENTS, JSON.stringify(moments));
});
