#!/usr/bin/env node
import { PACKAGE_ROOT, compileProgram } from './program.js';

process.exitCode = await compileProgram().load().run(process, PACKAGE_ROOT);
