#!/usr/bin/env node
// Adds up what the jest runs counted (their --json files) and prints it as the one closing line; no test is a failure.
import { existsSync, readFileSync } from 'node:fs';

const runs = process.argv
  .slice(2)
  .filter((file) => existsSync(file))
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const [passed, failed] = [sum('numPassedTests'), sum('numFailedTests') + sum('numRuntimeErrorTestSuites')];

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
