// The campaign of tests/cas/campagne in a browser: from the software to the money received and the auditor's request, on two
// bases. One person clicks, drops files and fills forms, the other types the commands; both bases then hold the same, table
// by table, down to the commands of the journal.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Base, kAns } from './base.mjs';
import { fautes } from './navigateur.mjs';
import { Session } from './session.mjs';

const kGestesAuPlus = 60;
const kLot = `JSON-${kAns}-20220516-001`;
const kRedate = `JSON-${kAns}-20220517-001`;
const kRenvoye = `JSON-${kAns}-20220520-001`;

const kAvances = 'numeroEditeur;numeroASP;numeroAns;client;dateBonCommande;beneficiairesPMSI;montantBonCommandeHT\n' +
  '00001;FINHOP000101;1234567890;Hôpital Saint-Martin;01/02/2022;999999915 999999923;12500\n' +
  '00002;FINHOP000102;1234567890;Clinique du Lac;03/02/2022;888888880;8000.00\n' +
  '00003;FINHOP000103;1234567890;Clinique des Pins;07/02/2022;750000028;10 000,00 €\n';
const kAvisDAvril = 'numeroASP;montant;date;nature;reference\nFINHOP000101;3750,00;01/04/2022;avance;VIR-04\n' +
  'FINHOP000102;2400,00;01/04/2022;avance;VIR-04\nFINHOP000103;3000,00;01/04/2022;avance;VIR-04\n';
const kSoldes = 'numeroEditeur;dateFacture;montantSegurHTFacture;beneficiairesPMSI;isDirectToDMP;identDMP;' +
  'isDirectToMSSPro;adresseBoiteMSSPro;isDirectToMSSCitoyen;adresseBoiteMSSCitoyen\n' +
  ['00001;15/05/2022;12500,00;999999915 999999923', '00002;13/05/2022;8000,00;750000028', '00003;14/05/2022;10000,00;750000028']
    .map((debut) => `${debut};oui;1999999991;oui;boite@exemple.mssante.fr;non;\n`).join('');
const kAvisDeSeptembre = 'numeroASP;montant;date;nature;reference\nFINHOP000101;8750,00;09/09/2022;solde;VIR-09\n';

// One who works in a browser: everything that is done is a click, a drop or a form, and counted.
class Personne {
  constructor(base) {
    this.base = base;
    this.gestes = 0;
  }

  // Each day begins on the home page, opened by the link that finhop gives.
  async arriver(horloge) {
    await this.partir();
    this.base.horloge = horloge;
    this.session = await Session.ouvrir(this.base);
    this.contexte = await this.session.navigateur.newContext({ storageState: this.session.etat, acceptDownloads: true });
    this.page = await this.contexte.newPage();
    await this.page.goto(`${this.session.origine}/`);
  }

  async partir() {
    if (!this.session) return;
    await this.session.navigateur.close();
    assert.equal(await this.session.service.fermer(), 0);
    this.session = undefined;
  }

  // `ou`: what is there once it is done.
  async cliquer(quoi, ou) {
    this.gestes += 1;
    await this.page.locator(quoi).first().click();
    await this.page.waitForSelector(ou);
  }

  async lacher(champ, fichiers, ou) {
    this.gestes += 1;
    await this.page.setInputFiles(champ, fichiers.map((nom) => path.join(this.base.dossier, nom)));
    await this.page.waitForSelector(ou);
  }

  async remplir(reponses, bouton, ou) {
    this.gestes += 1;
    for (const [champ, valeur] of Object.entries(reponses)) {
      const la = this.page.locator(champ);
      const quoi = await la.evaluate((e) => (e.tagName === 'SELECT' ? 'SELECT' : e.type));
      if (quoi === 'SELECT') await la.selectOption(valeur);
      else if (quoi === 'checkbox' || quoi === 'radio') await la.check();
      else await la.fill(valeur);
    }
    await this.page.locator(bouton).first().click();
    await this.page.waitForSelector(ou);
  }

  async garder(lien) {
    this.gestes += 1;
    const [recu] = await Promise.all([this.page.waitForEvent('download'), this.page.locator(lien).first().click()]);
    return { nom: recu.suggestedFilename(), octets: fs.readFileSync(await recu.path()) };
  }

  async menu(mot, ou) {
    await this.cliquer(`nav[aria-label="Pages de finhop"] a:text-is("${mot}")`, ou);
  }

  async deposer(nom, bouton, ou) {
    await this.menu('Déposer', '#fichier');
    await this.lacher('#fichier', [nom], bouton);
    await this.cliquer(bouton, ou);
  }
}

function ecrireLesFichiers(base) {
  for (const [nom, texte] of Object.entries({ 'avances.csv': kAvances, 'avril.csv': kAvisDAvril, 'soldes.csv': kSoldes,
    'septembre.csv': kAvisDeSeptembre })) base.ecrire(nom, texte);
  for (const [nom, modele] of Object.entries(kModeles)) {
    const octets = fs.readFileSync(new URL(`../donnees/pieces/${modele}`, import.meta.url));
    base.ecrire(nom, Buffer.concat([octets, Buffer.from(`\n% ${nom}\n`)]));
  }
}
// Under the names of the guide; two dossiers have photographs, in which nothing is read.
const kModeles = {
  'HOP-PFI-Va1-FACTURE-00001.pdf': 'facture.pdf', 'HOP-PFI-Va1-VA-00001.pdf': 'va.pdf',
  'HOP-PFI-Va1-FACTURE-00002.jpg': 'photo.jpg', 'HOP-PFI-Va1-VA-00002.jpg': 'photo.jpg',
  'HOP-PFI-Va1-FACTURE-00003.jpg': 'photo.jpg', 'HOP-PFI-Va1-VA-00003.jpg': 'photo.jpg',
};
const kDocuments = Object.keys(kModeles).sort();

// What the portal gives back of that lot, line by line: a code and a label.
function repondre(base, nom, lot, lignes) {
  const depot = JSON.parse(fs.readFileSync(path.join(base.dossier, 'exports', lot, `${lot}.json`), 'utf8'));
  depot.impId = '4012';
  depot.lignesImport.forEach((ligne, i) => {
    [ligne.codeTraitement, ligne.libelleTraitement] = lignes[i];
  });
  base.ecrire(nom, JSON.stringify(depot));
}
const kReponse = [['0', 'Demande acceptée'], ['R21', 'Bénéficiaire hors périmètre'], ['S', 'Demande acceptée sous réserve']];

// Every row of every table, apart from who did it; what the page did is marked in the journal, and only there.
function contenu(base) {
  const chemin = path.join(base.dossier, 'finhop.db');
  const sql = (requete) => execFileSync('sqlite3', ['-json', chemin, requete], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const lire = (requete) => JSON.parse(sql(requete) || '[]');
  const kApart = { journal: ['auteur', 'empreinte'], changement: ['changeset', 'sha256'], changement_suite: ['octets', 'sha256'],
    note: ['auteur', 'faite_par'], vue: ['auteur'], entete: ['auteur'], profil: ['auteur'] };
  const tables = {};
  for (const { name } of lire("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    const colonnes = lire(`SELECT name FROM pragma_table_info('${name}')`).map((c) => c.name)
      .filter((c) => !(kApart[name] ?? []).includes(c));
    // Bytes that are kept have their digest beside them.
    const valeurs = colonnes.map((c) => `iif(typeof(${c}) = 'blob', length(${c}), quote(${c})) AS ${c}`).join(', ');
    tables[name] = lire(`SELECT ${valeurs} FROM ${name}`).map((rangee) => JSON.stringify(rangee)
      .replaceAll(base.dossier, '$DIR').replaceAll(' # page', '')).sort();
  }
  return tables;
}

let personne;
let terminal;
before(() => {
  for (const base of [new Base(), new Base()]) {
    base.horloge = '2022-02-21T08:30:00Z';
    base.finhop('init', '--siret', '88558855800019', '--raison-sociale', 'Exemple Santé');
    ecrireLesFichiers(base);
    if (!personne) personne = new Personne(base);
    else terminal = base;
  }
});
after(async () => {
  await personne?.partir();
  personne?.base.retirer();
  terminal?.retirer();
});

// Both do the same, each in their way.
async function jour(horloge, parLaPage, auTerminal) {
  await personne.arriver(horloge);
  await parLaPage(personne);
  assert.deepEqual(await fautes(personne.page), []);
  await personne.partir();
  terminal.horloge = horloge;
  auTerminal((...mots) => terminal.finhop(...mots));
  assert.deepEqual(contenu(personne.base), contenu(terminal), horloge);
}

test('February: the software and the avances that were asked for', () => jour('2022-02-21T08:30:00Z', async (p) => {
  await p.menu('Tout', 'a:text-is("Logiciels")');
  await p.cliquer('main a:text-is("Logiciels")', 'a:has-text("enregistrer un logiciel")');
  await p.cliquer('a:has-text("enregistrer un logiciel")', '#q-numeroAns');
  await p.remplir({ '#q-numeroAns': kAns, '#q-nom': 'Ma PFI', '#q-date-limite': '30/11/2022' }, '.saisie button.principal',
    'text=C\'est enregistré');
  await p.deposer('avances.csv', 'button:has-text("Enregistrer")', 'h1:has-text("Enregistré")');
}, (finhop) => {
  finhop('logiciel', 'ajouter', '--ans', kAns, '--nom', 'Ma PFI', '--date-limite', '30/11/2022');
  finhop('avance', 'importer', 'avances.csv');
}));

test('April: the notice of payment of the avances', () => jour('2022-04-04T08:30:00Z', async (p) => {
  await p.deposer('avril.csv', 'button:has-text("Enregistrer")', 'h1:has-text("Enregistré")');
}, (finhop) => finhop('paiement', 'importer', 'avril.csv')));

test('May: the soldes, their documents, the export, its files as the command writes them', async () => {
  const recus = [];
  await jour('2022-05-16T07:30:00Z', async (p) => {
    await p.deposer('soldes.csv', 'button:has-text("Enregistrer")', 'h1:has-text("Enregistré")');
    await p.menu('Déposer', '#fichier');
    await p.lacher('#fichier', kDocuments, 'h2:has-text("où vont-ils")');
    await p.cliquer('button:has-text("Joindre ceux qui sont cochés")', 'h1:has-text("Documents joints")');
    await p.menu('Lots', 'a:has-text("exporter ce qui est prêt")');
    await p.cliquer('a:has-text("exporter ce qui est prêt")', 'button:has-text("Exporter ces 3 demandes")');
    await p.cliquer('button:has-text("Exporter ces 3 demandes")', 'text=C\'est enregistré');
    await p.cliquer('a:has-text("télécharger les fichiers")', 'h2:has-text("Fichiers à télécharger")');
    recus.push(await p.garder(`a:text-is("${kLot}.json")`), await p.garder('a:has-text("PJ-")'));
  }, (finhop) => {
    finhop('solde', 'importer', 'soldes.csv');
    const plan = finhop('piece', 'proposer', ...kDocuments, '--format', 'csv');
    terminal.ecrire('PLAN.csv', plan);
    finhop('piece', 'importer', '--plan', 'PLAN.csv');
    finhop('exporter');
  });
  for (const { nom, octets } of recus)
    assert.ok(octets.equals(fs.readFileSync(path.join(terminal.dossier, 'exports', kLot, nom))), nom);
});

test('the portal was closed: the lot is made again for the next day, and deposited', () => jour('2022-05-17T07:00:00Z', async (p) => {
  await p.menu('Lots', `a:text-is("${kLot}")`);
  await p.cliquer(`a:text-is("${kLot}")`, 'a:has-text("Bordereau")');
  await p.cliquer('a:has-text("Bordereau")', 'button:has-text("Refaire le lot pour aujourd\'hui")');
  await p.cliquer('button:has-text("Refaire le lot pour aujourd\'hui")', 'text=C\'est enregistré');
  await p.cliquer('a:has-text("télécharger les fichiers du nouveau lot")', 'a:has-text("Bordereau")');
  await p.cliquer('a:has-text("Bordereau")', 'button:has-text("Noter le dépôt")');
  await p.remplir({}, 'button:has-text("Noter le dépôt")', 'text=C\'est enregistré');
}, (finhop) => {
  finhop('lot', 'redater', kLot, '--date', '17/05/2022');
  finhop('lot', 'deposer', kRedate);
}));

test('the portal answers, in doubtful words for one; what it refused is mended and goes again', async () => {
  for (const base of [personne.base, terminal]) repondre(base, 'retour.json', kRedate, kReponse);
  await jour('2022-05-20T08:00:00Z', async (p) => {
    await p.menu('Déposer', '#fichier');
    await p.lacher('#fichier', ['retour.json'], 'text=Demande acceptée sous réserve');
    await p.remplir({ 'input[type=radio][value=accepte]': 'oui' }, 'button:has-text("Relire")', 'button:has-text("Enregistrer")');
    await p.cliquer('button:has-text("Enregistrer")', 'h1:has-text("Enregistrée")');
    await p.cliquer('main a[href^="/dossiers/00002/solde"]', '#q-beneficiairesPMSI');
    await p.remplir({ '#q-beneficiairesPMSI': '888888880' }, '.saisie button.principal', 'text=C\'est enregistré');
    await p.menu('Lots', 'a:has-text("exporter ce qui est prêt")');
    await p.cliquer('a:has-text("exporter ce qui est prêt")', 'button:has-text("Exporter cette demande")');
    await p.cliquer('button:has-text("Exporter cette demande")', 'text=C\'est enregistré');
    await p.cliquer('a:has-text("télécharger les fichiers")', 'a:has-text("Bordereau")');
    await p.cliquer('a:has-text("Bordereau")', 'button:has-text("Noter le dépôt")');
    await p.remplir({}, 'button:has-text("Noter le dépôt")', 'text=C\'est enregistré');
  }, (finhop) => {
    finhop('retour', 'importer', 'retour.json', '--accepte', 'Demande acceptée sous réserve');
    finhop('solde', 'saisir', '00002', '--finess', '888888880');
    finhop('exporter');
    finhop('lot', 'deposer', kRenvoye);
  });
});

test('this time all is accepted', async () => {
  for (const base of [personne.base, terminal]) repondre(base, 'retour-2.json', kRenvoye, [['0', 'Demande acceptée']]);
  await jour('2022-05-23T08:00:00Z', (p) => p.deposer('retour-2.json', 'button:has-text("Enregistrer")', 'h1:has-text("Enregistrée")'),
    (finhop) => finhop('retour', 'importer', 'retour-2.json'));
});

test('August: a decision noted on the wrong dossier is undone at once, then noted where it belongs', () =>
  jour('2022-08-22T08:00:00Z', async (p) => {
    const noter = async (numero) => {
      await p.cliquer(`main a:text-is("${numero}")`, 'a:has-text("changer le statut du solde")');
      await p.cliquer('a:has-text("changer le statut du solde")', '#q-statut');
      await p.remplir({ '#q-statut': 'valide' }, '.saisie button.principal', 'text=C\'est enregistré');
    };
    await noter('00003');
    await p.cliquer('button:has-text("Annuler cette opération")', 'text=C\'est annulé');
    await p.menu('Aujourd\'hui', 'h1:has-text("Quoi faire")');
    await noter('00001');
  }, (finhop) => {
    finhop('solde', 'statut', 'valide', '00003');
    finhop('annuler', '15');
    finhop('solde', 'statut', 'valide', '00001');
  }));

test('September: the solde is paid', () => jour('2022-09-12T08:00:00Z',
  (p) => p.deposer('septembre.csv', 'button:has-text("Enregistrer")', 'h1:has-text("Enregistré")'),
  (finhop) => finhop('paiement', 'importer', 'septembre.csv')));

test('the auditor is given what proves a dossier, the base is copied, and the gestures were few', async (t) => {
  let preuve;
  await jour('2023-03-06T08:00:00Z', async (p) => {
    await p.cliquer('main a[href="/copies"]', 'button:has-text("Copier maintenant")');
    await p.cliquer('button:has-text("Copier maintenant")', 'text=La base est copiée');
    await p.menu('Dossiers', 'a:text-is("00001")');
    await p.cliquer('main a:text-is("00001")', 'a:has-text("tout ce qui le prouve")');
    preuve = await p.garder('a:has-text("tout ce qui le prouve")');
  }, (finhop) => finhop('sauvegarder', '.'));
  t.diagnostic(`${personne.gestes} gestes`);
  assert.ok(personne.gestes <= kGestesAuPlus, `${personne.gestes} gestes`);
  assert.equal(preuve.nom, 'preuve-00001.zip');
  personne.base.finhop('preuve', '00001', '--sortie', 'preuves');
  assert.ok(preuve.octets.equals(fs.readFileSync(path.join(personne.base.dossier, 'preuves', preuve.nom))));
});
