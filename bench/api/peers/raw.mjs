// The smallest server that gives the raw driver's answers over HTTP as JSON: POST {"question": .., "parameters": {..}}.
import { createServer } from 'node:http';
import { askIdeal, openDriver } from './ideal.mjs';

const driver = openDriver(JSON.parse(process.env.BENCH_NEO4J));

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { question, parameters } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    askIdeal(driver, question, parameters).then(
      (answer) => {
        const body = JSON.stringify(answer);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
