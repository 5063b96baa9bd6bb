import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import type { z } from 'zod';
import { describeEndpoint } from './describe-endpoint.ts';
import type { EndpointDefinition } from './endpoint-definition.ts';
import type { ApiRequest } from './request.ts';
import { readInput } from './read-input.ts';

type Part<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler gets: checked and converted. */
export interface InputOf<D extends EndpointDefinition> {
  params: Part<D['params']>;
  query: Part<D['query']>;
  body: Part<D['body']>;
  /** The version of `If-Match`. */
  version: D['ifMatch'] extends true ? number : undefined;
  /** `Idempotency-Key`. */
  key: D['idempotent'] extends true ? string : undefined;
}

/** Type-checks a definition and keeps its exact type. */
export function endpoint<const D extends EndpointDefinition>(definition: D): D {
  return definition;
}

/** Key of the definition on a handler. */
const ENDPOINT = 'vaktsirkel:endpoint';

const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Makes a controller's method the handler of an endpoint. */
export function Endpoint(definition: EndpointDefinition): MethodDecorator {
  const success = Object.keys(definition.answers).map(Number)[0] ?? 200;
  return applyDecorators(
    METHODS[definition.method](definition.path),
    HttpCode(success),
    SetMetadata(ENDPOINT, definition),
    ...describeEndpoint(definition),
  );
}

/** The checked input of the request; throws a problem with one entry per wrong value. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readInput(definitionOf(context), context.switchToHttp().getRequest<ApiRequest>()),
);

/** Who acts in the district of the path. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<ApiRequest>();
  if (!actor) throw new Error('the route has no district');
  return actor;
});

/** Who is logged in. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { caller } = context.switchToHttp().getRequest<ApiRequest>();
  if (!caller) throw new Error('the route is public');
  return caller;
});

/** The endpoint of the handler; a handler without one is a bug. */
export function definitionOf(context: ExecutionContext): EndpointDefinition {
  const definition = Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointDefinition | undefined;
  if (!definition) throw new Error(`${context.getClass().name}.${context.getHandler().name} is no endpoint`);
  return definition;
}
