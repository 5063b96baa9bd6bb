/** The push services of browsers: an endpoint elsewhere would make the service call whom a caller names. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^(.+\.)?push\.services\.mozilla\.com$/,
  /^(.+\.)?notify\.windows\.com$/,
  /^(.+\.)?push\.apple\.com$/,
];
const MOST_LETTERS = 1000;

/** Whether an address is one of a browser's push service, over https on its usual port. */
export function isPushEndpoint(text: string): boolean {
  if (text.length > MOST_LETTERS || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return SERVICES.some((service) => service.test(hostname));
}
