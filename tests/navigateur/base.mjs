// A base that looks like an office's: a year of avances and soldes, paid, awaited, late, refused, and names that would run
// if a page took them for markup.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const kAns = '1234567890';
export const kPiege = '<img src=x onerror=alert(1)> "Clinique" &amp; \'fils\' </td><script>alert(2)</script>';

export class Base {
  constructor() {
    this.dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'finhop-navigateur-'));
    this.horloge = '2022-01-03T09:00:00Z';
    this.auteur = 'test';
  }

  finhop(...mots) {
    const { FINHOP_AUTEUR, FINHOP_BASE, ...reste } = process.env;
    return execFileSync(process.env.FINHOP, mots, {
      cwd: this.dossier, encoding: 'utf8', maxBuffer: 1 << 26,
      env: { ...reste, FINHOP_HORLOGE: this.horloge, FINHOP_AUTEUR: this.auteur, HOME: this.dossier }, stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  ecrire(nom, texte) {
    const chemin = path.join(this.dossier, nom);
    fs.writeFileSync(chemin, texte);
    return chemin;
  }

  retirer() {
    fs.rmSync(this.dossier, { recursive: true, force: true });
  }
}

// The last digit that the keys of SIRET and FINESS ask for (Luhn).
export function avecSaCle(chiffres) {
  let somme = 0;
  [...chiffres].reverse().forEach((c, i) => {
    const n = Number(c) * (i % 2 === 0 ? 2 : 1);
    somme += n > 9 ? n - 9 : n;
  });
  return chiffres + String((10 - somme % 10) % 10);
}
export const finess = (i) => avecSaCle(String(75000000 + i));

const jour = (mois, j) => `${String(j).padStart(2, '0')}/${String(mois).padStart(2, '0')}/2022`;
const euros = (centimes) => `${Math.floor(centimes / 100)},${String(centimes % 100).padStart(2, '0')}`;

// One row a dossier: ordered in the year, two in three paid two months later, some of them short.
function avances(n) {
  const lignes = ['numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;montantBonCommandeHT;beneficiairesPMSI;' +
    'statut;datePaiement;montantAvance'];
  for (let i = 1; i <= n; ++i) {
    const mois = 1 + (i * 7) % 9;
    const commande = 800000 + (i * 37 % 50) * 25000;
    const payee = i % 3 !== 0;
    const client = i === 4 ? kPiege : `Centre hospitalier n° ${i}`;
    lignes.push([String(i).padStart(5, '0'), `FINHOP${String(i).padStart(6, '0')}`, kAns, `"${client.replaceAll('"', '""')}"`,
      jour(mois, 1 + i % 27), euros(commande), finess(i), payee ? 'payee' : i % 2 ? 'validee' : 'en_instruction',
      payee ? jour(mois + 2, 1 + i % 27) : '', payee ? euros(commande * 3 / 10 - (i % 10 === 1 ? 5000 : 0)) : ''].join(';'));
  }
  return lignes.join('\n') + '\n';
}

// Invoiced in October.
function soldes(n) {
  const lignes = ['numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI;isDirectToDMP;identDMP;' +
    'isDirectToMSSPro;adresseBoiteMSSPro;isDirectToMSSCitoyen;adresseBoiteMSSCitoyen'];
  for (const i of factures(n))
    lignes.push([numero(i), jour(10, 1 + i % 27), euros(800000 + (i * 37 % 50) * 25000), finess(i), 'oui',
      `1${finess(1)}`, 'oui', 'boite@exemple.mssante.fr', 'non', ''].join(';'));
  return lignes.join('\n') + '\n';
}
const numero = (i) => String(i).padStart(5, '0');
const factures = (n) => Array.from({ length: n }, (_, i) => i + 1).filter((i) => i % 3 !== 0 && i % 2 === 0);

// A sound PDF, unlike any other made with another mark.
export function document(base, nom, sorte, marque) {
  const modele = fs.readFileSync(new URL(`../donnees/pieces/${sorte}.pdf`, import.meta.url));
  return base.ecrire(nom, Buffer.concat([modele, Buffer.from(`\n% ${marque}\n`)]));
}

export function joindreDesDocuments(base, i) {
  const documents = ['facture', 'va'].map((sorte) => document(base, `${sorte}-${i}.pdf`, sorte, i));
  base.finhop('piece', 'ajouter', numero(i), '--facture', documents[0], '--va', documents[1]);
}

// The portal takes every line but the second.
function repondre(base, lot) {
  const depot = JSON.parse(fs.readFileSync(path.join(base.dossier, 'exports', lot, `${lot}.json`), 'utf8'));
  const reponse = { ...depot, impId: '4012' };
  reponse.lignesImport.forEach((ligne, i) => {
    Object.assign(ligne, { codeTraitement: i === 1 ? '1' : '0',
      libelleTraitement: i === 1 ? 'DATE FACTURE INCORRECTE' : 'Demande acceptée' });
  });
  base.finhop('retour', 'importer', base.ecrire('retour.json', JSON.stringify(reponse)));
}

export function baseDUneAnnee(n = 60) {
  const base = new Base();
  base.finhop('init', '--siret', avecSaCle('8855885585874'), '--raison-sociale', 'Éditions de santé & Cie');
  base.finhop('logiciel', 'ajouter', '--ans', kAns, '--nom', 'Ma PFI', '--date-limite', '31/12/2022');
  base.horloge = '2022-11-14T09:00:00Z';
  base.finhop('avance', 'importer', base.ecrire('avances.csv', avances(n)));
  base.finhop('solde', 'importer', base.ecrire('soldes.csv', soldes(n)));
  const deposes = factures(n).slice(0, 12);
  deposes.forEach((i) => joindreDesDocuments(base, i));
  base.finhop('exporter', ...deposes.map(numero));
  base.finhop('lot', 'deposer');
  base.horloge = '2022-11-17T09:00:00Z';
  repondre(base, `JSON-${kAns}-20221114-001`);
  base.horloge = '2022-12-05T09:00:00Z';
  const [refuse, aModifier, ...acceptes] = deposes.filter((_, i) => i !== 1).map(numero);
  base.finhop('solde', 'statut', 'refuse', refuse, '--date', '01/12/2022', '--motif', 'attestation illisible');
  base.finhop('solde', 'statut', 'a_modifier', aModifier, '--date', '02/12/2022', '--motif', 'adresse à confirmer');
  base.finhop('solde', 'statut', 'valide', ...acceptes.slice(0, 5), '--date', '28/11/2022');
  for (const ref of acceptes.slice(0, 4))
    base.finhop('solde', 'statut', 'paye', ref, '--date', '02/12/2022', '--montant', '7700');
  const aDeposer = factures(n)[12];
  joindreDesDocuments(base, aDeposer);
  base.finhop('exporter', numero(aDeposer));
  return base;
}
