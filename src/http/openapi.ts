import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { jsonSchema, problemSchema } from './describe-endpoint.ts';

/** Where the API can be browsed. */
export const API_DOCS = 'api/docs';

/** The OpenAPI document of the API, made from its endpoints. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Vaktsirkel')
    .setDescription(
      'Duty rosters for legevakter. Refusals are problem details (RFC 9457) with a stable `code`. ' +
        'Requests of a session that change anything send `X-CSRF-Token` from `GET /api/me`.',
    )
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('vaktsirkel', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  document.components = {
    ...document.components,
    schemas: {
      ...document.components?.schemas,
      Problem: jsonSchema(problemSchema, 'output'),
    },
  };
  return document;
}

/** Serves the document at `/api/openapi.json`, and a page to browse it at `/api/docs`. */
export function serveOpenApi(app: INestApplication, version: string): void {
  SwaggerModule.setup(API_DOCS, app, () => openApiDocument(app, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Vaktsirkel API',
  });
}
