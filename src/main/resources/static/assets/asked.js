// Runs as soon as it is here and before anything is painted. What a page was asked for by POST stands in the browser's list of tabs, which
// is written to the disk within seconds: names that were searched or mistyped. So it becomes a page that was fetched by its address.
const reload = document.querySelector('script[data-asked]')?.dataset.asked;
if (reload) history.replaceState(null, '', reload === 'here' ? location.href : reload);
