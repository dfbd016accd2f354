import type { APIRoute } from 'astro';

export const prerender = false;

/** For a monitor: counts and ages only, never content. 503 when messages cannot be kept or delivered. */
export const GET: APIRoute = async ({ locals }) => {
  const health = await locals.health();
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
