// A base where every text that somebody may give is a trap of its own.
import fs from 'node:fs';
import path from 'node:path';
import { Base, avecSaCle, document, finess, joindreDesDocuments, kAns } from './base.mjs';

// Each is another way out of a text, and names where it was given.
export const kPieges = {
  raisonSociale: '<script>globalThis.piege="raison"</script>',
  logiciel: '"><img src=x onerror="globalThis.piege=1" piege=logiciel>',
  client: '</title></td></table><svg onload=globalThis.piege=2>client',
  contact: "' onmouseover='globalThis.piege=3' piege='contact",
  motifDAvance: '<!-- </main> --><style>*{display:none}</style>avance',
  note: 'javascript:globalThis.piege=4//note',
  vue: '&lt;b piege&gt;&#60;i&#62;vue',
  motifDeSolde: '<a href="javascript:globalThis.piege=5">solde</a>',
  libelle: '<iframe src="data:text/html,<script>parent.piege=6</script>">libellé',
  conseil: '<form action=//evil.example><input autofocus onfocus=globalThis.piege=7>conseil',
  auteur: '<b piege>auteur</b>',
  avis: '<math><mtext></math><img src onerror=globalThis.piege=8>avis',
  titre: '<u piege>Colonne',
  motifDeLot: '<base href="//evil.example/">lot',
  facture: 'F<i piege>1</i>',
  autre: '<object data=x>document',
};

const somme = (centimes) => `${Math.floor(centimes / 100)},${String(centimes % 100).padStart(2, '0')}`;
const ref = (i) => String(i).padStart(5, '0');

function dossier(base, i) {
  base.finhop('avance', 'ajouter', ref(i), '--ans', kAns, '--asp', `FINHOP${String(i).padStart(6, '0')}`, '--client', kPieges.client,
    '--date-bc', '01/02/2022', '--montant-bc', '10000', '--finess', finess(i));
  base.finhop('avance', 'modifier', ref(i), '--contact', kPieges.contact);
}

function pret(base, i) {
  base.finhop('avance', 'statut', 'payee', ref(i), '--date', '02/04/2022', '--montant', '3000');
  base.finhop('solde', 'saisir', ref(i), '--facture-date', '12/05/2022', '--facture-montant', '10000', '--facture-numero', kPieges.facture,
    '--sans-dmp', '--sans-mss-pro', '--sans-mss-citoyen');
  joindreDesDocuments(base, i);
}

function repondre(base, lot) {
  const depot = JSON.parse(fs.readFileSync(path.join(base.dossier, 'exports', lot, `${lot}.json`), 'utf8'));
  const reponse = { ...depot, impId: '4012' };
  reponse.lignesImport.forEach((ligne, i) => {
    Object.assign(ligne, { codeTraitement: i === 0 ? '<b piege>' : '0', libelleTraitement: i === 0 ? kPieges.libelle : 'Demande acceptée' });
  });
  base.finhop('retour', 'importer', base.ecrire('retour <img src=x>.json', JSON.stringify(reponse)), '--refuse', kPieges.libelle);
}

export function baseHostile() {
  const base = new Base();
  base.auteur = kPieges.auteur;
  base.horloge = '2022-05-10T09:00:00Z';
  base.finhop('init', '--siret', avecSaCle('8855885585874'), '--raison-sociale', kPieges.raisonSociale);
  base.finhop('logiciel', 'ajouter', '--ans', kAns, '--nom', kPieges.logiciel, '--date-limite', '31/12/2022');
  for (let i = 1; i <= 6; ++i) dossier(base, i);
  for (let i = 1; i <= 4; ++i) pret(base, i);
  base.finhop('avance', 'statut', 'refusee', ref(5), '--date', '03/05/2022', '--motif', kPieges.motifDAvance);
  base.finhop('note', 'ajouter', ref(6), kPieges.note, '--rappel', '09/05/2022');
  base.finhop('vue', 'garder', kPieges.vue, '--avance', 'payee');
  base.finhop('piece', 'ajouter', ref(6), '--autre', document(base, '<img src=x>.pdf', 'va', 'autre'), '--libelle', kPieges.autre);
  const table = `numeroEditeur;${kPieges.titre};client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI\n` +
    `00007;${kAns};${kPieges.titre};01/02/2022;10000,00;${finess(7)}\n`;
  base.finhop('avance', 'importer', base.ecrire('<img src=x>.csv', table), '--colonne', `${kPieges.titre}=numeroAns`);
  base.finhop('exporter', ref(1), ref(2));
  base.finhop('lot', 'deposer', `JSON-${kAns}-20220510-001`);
  base.finhop('exporter', ref(3));
  base.finhop('lot', 'deposer', `JSON-${kAns}-20220510-002`);
  base.finhop('lot', 'rejeter', `JSON-${kAns}-20220510-002`, '--motif', kPieges.motifDeLot);
  base.finhop('exporter', ref(4));
  base.horloge = '2022-05-12T09:00:00Z';
  repondre(base, `JSON-${kAns}-20220510-001`);
  base.finhop('retour', 'libelles', kPieges.libelle, '--note', kPieges.conseil);
  base.finhop('solde', 'statut', 'a_modifier', ref(2), '--date', '12/05/2022', '--motif', kPieges.motifDeSolde);
  const avis = `numeroEditeur;nature;date;montant\n${ref(6)};avance;12/05/2022;${somme(300000)}\n`;
  base.finhop('paiement', 'importer', base.ecrire('avis <img src=x>.csv', avis), '--reference', kPieges.avis);
  return base;
}
