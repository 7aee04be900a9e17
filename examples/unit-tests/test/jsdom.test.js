// @vitest-environment jsdom
import { checkPad } from './checks.js';

checkPad('jsdom');
