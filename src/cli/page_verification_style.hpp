// How the verification page looks, on screen and on A4 paper, and the script of its filter. Words and signs carry
// the meaning, colours only repeat it. Nothing is loaded from anywhere.
#pragma once

#include <string_view>

namespace finhop::cli {

constexpr std::string_view kVerificationEcran = R"css(
:root { color-scheme: light dark; --fond: #fff; --doux: #f4f6f9; --encre: #1b2430; --gris: #566170; --filet: #cfd6de;
  --accent: #0b4f8a; --bon: #14632f; --mauvais: #a3201b; --moyen: #7a4b00; }
@media screen and (prefers-color-scheme: dark) {
  :root { --fond: #14181d; --doux: #1d232a; --encre: #e6eaf0; --gris: #a7b1be; --filet: #3b4551; --accent: #86bdf0;
    --bon: #7fd49a; --mauvais: #ff9d92; --moyen: #efc268; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 28px 24px 64px; max-width: 1080px; background: var(--fond); color: var(--encre);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { margin: 0; font-size: 1.55em; line-height: 1.2; }
h2 { margin: 2em 0 .6em; padding-bottom: .25em; border-bottom: 2px solid var(--accent); font-size: 1.15em; }
h3 { margin: 1.6em 0 .4em; font-size: 1em; }
p { margin: .4em 0; }
a { color: var(--accent); }
code, samp { font: .86em/1.4 "DejaVu Sans Mono", "Liberation Mono", Consolas, Menlo, monospace; unicode-bidi: isolate; }
h1, h2, p, li, th, td, dd { overflow-wrap: anywhere; }
.discret { color: var(--gris); font-size: .9em; }
.bon, .mauvais, .moyen { font-weight: 600; }
.bon { color: var(--bon); }
.mauvais { color: var(--mauvais); }
.moyen { color: var(--moyen); }

.verdict { display: flex; gap: .6em; margin: 1em 0; padding: .6em .9em; border: 1px solid; border-left-width: 6px;
  border-radius: 4px; font-size: 1.2em; font-weight: 700; line-height: 1.35; }
.totaux { display: flex; flex-wrap: wrap; margin: 1em 0; border: 1px solid var(--filet); border-radius: 6px; }
.totaux div { flex: 1 1 8em; padding: .5em .9em; }
.totaux dt { color: var(--gris); font-size: .82em; }
.totaux dd { margin: 0; font-size: 1.15em; font-weight: 600; }
.remarques { margin: .8em 0; padding-left: 1.2em; }
.coupe { margin: .8em 0; padding: .5em .9em; border: 1px solid var(--moyen); border-left-width: 6px; border-radius: 4px; }

.defile { overflow-x: auto; }
table { width: 100%; min-width: 46em; border-collapse: collapse; table-layout: fixed; font-size: .9em; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .45em .6em; border-bottom: 1px solid var(--filet); text-align: left; vertical-align: top;
  font-weight: 400; }
thead th { border-bottom: 2px solid var(--encre); font-weight: 600; vertical-align: bottom; }
.n { text-align: right; white-space: nowrap; }
.fichiers th:nth-child(1) { width: 33%; }
.fichiers th:nth-child(2) { width: 21%; }
.fichiers th:nth-child(3) { width: 11%; }
.fichiers th:nth-child(6) { width: 14.5%; }
.regles th:nth-child(1) { width: 18%; }
.regles th:nth-child(2) { width: 48%; }
.regles th:nth-child(3) { width: 10%; }
.demande { overflow-x: auto; content-visibility: auto; contain-intrinsic-height: auto calc(4em + var(--n) * 5em); }
.demande + .demande { margin-top: 1.4em; }
.constats thead tr:first-child th { border-bottom: 1px solid var(--filet); background: var(--doux); font-weight: 400; }
.constats thead tr + tr th { padding-top: .2em; padding-bottom: .2em; border-bottom-width: 1px; color: var(--gris);
  font-size: .86em; }
.constats col:nth-child(1) { width: 18%; }
.constats col:nth-child(2) { width: 48%; }
.constats small, .regles small { display: block; color: var(--gris); font-size: .86em; }
td p { margin: .15em 0 0; color: var(--gris); }
td code { display: block; }
samp { margin-left: .6em; }
samp:first-child { margin-left: 0; }
td code { color: var(--gris); }
b { white-space: nowrap; }
.filtree .resume { display: none; }

.filtre { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5em 1.4em; align-items: end;
  margin: 2em -.8em 0; padding: .6em .8em; border: 1px solid var(--filet); border-radius: 6px; background: var(--doux);
  font-size: .9em; }
.filtre[hidden] { display: none; }
.filtre label { display: block; }
.filtre fieldset { display: flex; gap: .2em 1em; margin: 0; padding: 0 0 .3em; border: 0; }
.filtre .champ { flex: 1 1 14em; }
.filtre legend { position: absolute; clip-path: inset(50%); }
.filtre input[type=search], .filtre select { width: 100%; height: 2.2em; padding: 0 .4em; border: 1px solid var(--gris);
  border-radius: 3px; background: var(--fond); color: inherit; font: inherit; }
.filtre button { padding: .3em .8em; border: 1px solid var(--gris); border-radius: 3px; background: var(--fond);
  color: inherit; font: inherit; }
.filtre output { flex: 1 1 auto; padding-bottom: .3em; font-weight: 600; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
section, .demande { scroll-margin-top: 9.8em; }
@media (max-width: 700px) { .filtre { position: static; } section, .demande { scroll-margin-top: 0; } }
)css";

constexpr std::string_view kVerificationPapier = R"css(
@page { size: A4 portrait; margin: 13mm 12mm 15mm;
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.4; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  .ecran, .filtre > :not(output), body:not(.filtree) .filtre { display: none; }
  .filtre { position: static; margin: 1em 0 0; background: none; }
  .filtre output::after { content: " : page filtrée"; }
  .verdict, .totaux, .coupe { break-inside: avoid; }
  .defile, .demande { overflow: visible; }
  .demande { content-visibility: visible; }
  table { min-width: 0; font-size: 8pt; line-height: 1.3; }
  th, td { padding: .9mm 1.2mm; }
  .constats thead tr:first-child th { background: none; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
)css";

// A row of findings: rule cell, message then remedy, place. The index is built at the first use.
constexpr std::string_view kVerificationScript = R"js(
(() => {
  'use strict';
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
})();
)js";

}  // namespace finhop::cli
