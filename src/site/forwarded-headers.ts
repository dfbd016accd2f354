/** Headers in which a proxy says how a request reached it. Whoever is no proxy of ours can write them too. */
export const FORWARDED_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip'] as const;
