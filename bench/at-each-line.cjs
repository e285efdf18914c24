/**
 * Node loads this file before the command line. It notes the time and memory used before each line
 * that is printed, and at the end. It writes them to the file that the variable MOMENTS names, as a
 * JSON list of `Moment` (see measured-run.ts).
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

/** Reads `VmHWM` on Linux, because `maxRSS` includes memory of the parent process there. */
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
