#!/usr/bin/env node
const { PACKAGE_ROOT, compileProgram } = require('./program.js');

void compileProgram()
  .load()
  .run(process, PACKAGE_ROOT)
  .then((code) => (process.exitCode = code));
