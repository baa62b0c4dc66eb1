// Keys for who does not leave the keyboard: `/` the first field, `j` and `k` the rows, Enter the link of the row, `?` the list of
// keys. Never while something is being typed.
(() => {
  'use strict';
  const rangs = () => [...document.querySelectorAll('main tbody tr')];
  let rang = -1;
  const aller = pas => {
    const tous = rangs();
    if (tous.length === 0) return;
    rang = Math.max(0, Math.min(tous.length - 1, rang + pas));
    const lien = tous[rang].querySelector('a');
    if (lien) lien.focus();
    tous[rang].scrollIntoView({ block: 'nearest' });
  };
  const gestes = {
    '/': () => { const champ = document.querySelector('.saisie input:not([type=hidden]), .saisie select') ||
      document.querySelector('main form input:not([type=hidden])'); if (champ) champ.focus(); },
    'j': () => aller(1),
    'k': () => aller(-1),
    '?': () => { const aide = document.getElementById('touches'); if (aide) { aide.open = true; aide.scrollIntoView(); } },
  };
  document.addEventListener('keydown', frappe => {
    if (frappe.ctrlKey || frappe.altKey || frappe.metaKey) return;
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    const geste = gestes[frappe.key];
    if (!geste) return;
    frappe.preventDefault();
    geste();
  });
})();
