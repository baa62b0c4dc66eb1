/* The filter of the findings. A row: rule cell, message then remedy, place. The index is built at the first use. */
(() => {
  'use strict';
  const preparer = () => {
  const par = id => document.getElementById(id);
  const filtre = par('filtre');
  if (!filtre) return;
  const plat = t => t.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const rang = (el, numero) => {
    const [quoi, dit, place] = el.cells;
    return { el, regle: quoi.firstChild.textContent, grave: el.className === 'e',
      texte: plat([quoi.firstChild.textContent, dit.firstChild.textContent, place.textContent, numero].join(' ')) };
  };
  const groupe = el => {
    const numero = el.querySelector('thead code');
    return { el, refusee: el.classList.contains('refusee'),
      rangs: [...el.querySelectorAll('tbody > tr')].map(r => rang(r, numero ? numero.textContent : '')) };
  };
  const section = el => ({ el, groupes: [...el.querySelectorAll('.demande')].map(groupe) });
  let sections = null;
  const montrer = (el, oui) => { if (el.hidden === oui) el.hidden = !oui; };
  const lire = () => ({ mots: plat(par('texte').value).split(/\s+/).filter(m => m), regle: par('regle').value,
    erreurs: par('erreurs').checked, avertissements: par('avertissements').checked, refusees: par('refusees').checked });
  const garde = (v, g, r) => (r.grave ? v.erreurs : v.avertissements) && (!v.regle || v.regle === r.regle) &&
    (!v.refusees || g.refusee) && v.mots.every(m => r.texte.includes(m));
  const filtrer_section = (s, v) => {
    let vus = 0;
    for (const g of s.groupes) {
      let ici = 0;
      for (const r of g.rangs) {
        const oui = garde(v, g, r);
        montrer(r.el, oui);
        if (oui) ++ici;
      }
      montrer(g.el, ici > 0);
      vus += ici;
    }
    return vus;
  };
  const filtrer = () => {
    const v = lire();
    sections = sections || [...document.querySelectorAll('main > section')].map(section);
    const actif = v.mots.length > 0 || v.regle !== '' || !v.erreurs || !v.avertissements || v.refusees;
    let vus = 0;
    for (const s of sections) {
      const ici = filtrer_section(s, v);
      montrer(s.el, !actif || ici > 0);
      vus += ici;
    }
    document.body.classList.toggle('filtree', actif);
    dire(vus);
  };
  const total = Number(filtre.dataset.total);
  const nombre = n => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const dire = vus => { par('vus').textContent = (vus < 2 ? nombre(vus) + ' constat affiché' :
    nombre(vus) + ' constats affichés') + ' sur ' + nombre(total); };
  const tout = () => {
    par('texte').value = par('regle').value = '';
    par('erreurs').checked = par('avertissements').checked = true;
    par('refusees').checked = false;
    filtrer();
  };
  let attente = 0;
  filtre.addEventListener('input', () => { clearTimeout(attente); attente = setTimeout(filtrer, 60); });
  par('tout').addEventListener('click', tout);
  document.addEventListener('click', e => {
    const lien = e.target.closest('a[href^="#"]');
    const cible = lien && par(lien.hash.slice(1));
    if (cible && cible.closest('[hidden]')) tout();
  });
  filtre.hidden = false;
  dire(total);
  };
  preparer();
  document.addEventListener('finhop-contenu', preparer);
})();
