# The app alone, on the embedded engine unless NEO4J_URI is set; docker-compose.yml adds a Neo4j.

# The packages change less often than the sources, so they come first and stay in Docker's cache.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/lib/prepare.mjs scripts/lib/compress.mjs scripts/lib/
# npm ci, noted as done: `npm run build` would do it again otherwise.
RUN node -e "import('./scripts/lib/prepare.mjs').then(({ ensureInstalled }) => ensureInstalled())"
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /app
# It answers to localhost, as in `docker run -p 127.0.0.1:4000:4000`; ALLOWED_HOSTS adds the names under which others reach it.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY cypher ./cypher
USER node
VOLUME /data
EXPOSE 4000
# The options of scripts/lib/server.mjs.
CMD ["node", "--min-semi-space-size=64", "--max-semi-space-size=64", "dist/server/main.js"]
