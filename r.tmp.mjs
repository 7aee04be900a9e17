import cfg from './rollup.config.mjs';
const c = cfg[0]; export default {...c, input:{engine:'build/src/engine/index.js'}};
