import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';
import { API_PREFIX } from './http/create-app.ts';
import { openApiDocument } from './http/openapi.ts';

/** Writes the API's OpenAPI document to a file, without a database: what clients are generated from. */
const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write('usage: write-openapi FILE\n');
  process.exit(2);
}
const app = await NestFactory.create(AppModule.unbound(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
app.setGlobalPrefix(API_PREFIX);
const document = openApiDocument(app, process.env['npm_package_version'] ?? '0');
await mkdir(dirname(path), { recursive: true });
await writeFile(path, JSON.stringify(document, null, 1));
