// The steps of a deposit: a button beside each text to copy, and squares that stay ticked, in this browser, when the page is
// read again.
(() => {
  'use strict';
  const etapes = document.querySelector('.etapes');
  if (!etapes) return;
  const element = (nom, classe, texte) => {
    const fait = document.createElement(nom);
    fait.className = classe;
    fait.textContent = texte;
    return fait;
  };
  const suivi = element('p', 'suivi ecran', '');
  suivi.setAttribute('role', 'status');
  const dire = texte => { suivi.textContent = texte; };

  const cases = [...etapes.querySelectorAll('input[type=checkbox]')];
  const nom = c => c.getAttribute('aria-label') || c.closest('label').textContent.trim();
  const cle = 'finhop' + location.pathname;
  const lire = () => {
    try { return new Set(JSON.parse(localStorage.getItem(cle))); } catch { return new Set(); }
  };
  const garder = () => {
    try {
      localStorage.setItem(cle, JSON.stringify(cases.filter(c => c.checked).map(nom)));
    } catch { /* a browser that keeps nothing: the squares last as long as the page */ }
  };
  const compter = () => {
    const faites = cases.filter(c => c.checked).length;
    dire(faites + ' sur ' + cases.length + (faites === cases.length ? ' : tout est coché.' : ' cochées.'));
  };
  const cochees = lire();
  for (const c of cases) {
    c.checked = cochees.has(nom(c));
    c.addEventListener('change', () => { garder(); compter(); });
  }

  const copier = async texte => {
    try {
      await navigator.clipboard.writeText(texte);
      dire('Copié : ' + (texte.length > 60 ? texte.slice(0, 60) + '…' : texte));
    } catch {
      dire('Ce navigateur ne laisse pas copier : sélectionner le texte d\'un clic, puis Ctrl-C.');
    }
  };
  for (const code of etapes.querySelectorAll('.copier')) {
    const bouton = element('button', 'copie ecran', 'Copier');
    bouton.type = 'button';
    bouton.setAttribute('aria-label', 'Copier ' + code.textContent.slice(0, 60));
    bouton.addEventListener('click', () => copier(code.textContent));
    code.after(bouton);
  }

  const tout = element('button', 'ecran', 'Tout décocher');
  tout.type = 'button';
  tout.addEventListener('click', () => {
    for (const c of cases) c.checked = false;
    garder();
    compter();
  });
  etapes.before(suivi);
  etapes.after(tout);
  compter();
})();
