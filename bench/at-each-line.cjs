/**
 * Loaded before the command line. It notes what the command line had taken at each line that it
 * printed, and at its end. It writes a JSON list of `Moment` (see measured-run.ts) to the file in
 * MOMENTS.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

const moments = [];
function note() {
  const { user, system } = process.cpuUsage();
  moments.push({
    milliseconds: performance.now(),
    processor: (user + system) / 1000,
    peak: peakKilobytes() / 1024,
  });
}

const STATUS = '/proc/self/status';

/** On Linux, `maxRSS` includes what the parent process had, so `VmHWM` is read instead. */
function peakKilobytes() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
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
