// @vitest-environment happy-dom
import { checkPad } from './checks.js';

checkPad('happy-dom');
