# One image for every process of the hub; the command says which one it is.
# Debian and not Alpine: the query planner's binary is built for glibc.
FROM node:22-bookworm-slim AS bouw
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY schema schema
COPY waarborgen waarborgen
COPY gateway gateway
COPY subgraphs subgraphs
RUN npm run -s build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=bouw /app/package.json ./
COPY --from=bouw /app/node_modules node_modules
COPY --from=bouw /app/schema/generated schema/generated
COPY --from=bouw /app/dist dist
USER node
CMD ["node", "dist/gateway/main.js"]
