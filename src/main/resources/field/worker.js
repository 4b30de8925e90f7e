// Keeps the app and nothing else: above this line the server writes VERSION, RELEASE and KEPT, the exact addresses of one release.
// What has data in it (anything below /api) is never answered from here and never kept.
const CACHE = 'catatan-' + VERSION;

// An address with a mark of its content cannot be stale; only the page itself has to be fetched past what browsers keep.
const wanted = (address) => new Request(address, { cache: address.includes('?v=') ? 'default' : 'reload', credentials: 'omit' });

// All or nothing, and of one release: a page that was renewed in between would name modules that are not kept.
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then(async (cache) => {
    await cache.addAll(KEPT.map(wanted));
    if (!(await (await cache.match('/lapangan/')).text()).includes(RELEASE)) throw new Error('another release');
  }));
});

// Only caches of this app are looked at; the app itself decides when a waiting release takes over, never in the middle of a form.
self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('catatan-') && name !== CACHE;
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  const key = address.pathname === '/lapangan/' ? '/lapangan/' : address.pathname + address.search;
  if (!KEPT.includes(key)) return;
  event.respondWith(caches.open(CACHE)
    .then((cache) => cache.match(key))
    .then((found) => found ?? fetch(event.request)));
});
