// Loaded before the functions framework where a test serves it: it asks for every address, and gets this machine's alone.
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function listenHere(port, ...more) {
  return listen.call(this, { port: Number(port), host: '127.0.0.1' }, ...more);
};
