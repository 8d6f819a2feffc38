#!/usr/bin/env node
import { compileProgram } from './program.js';

process.exitCode = await compileProgram().load().run(process);
