// Asks the pages of a server as browsers do, and tells what each took, one line each as in bench-mesures.bash: name,
// microseconds, kilobytes of the server at most.
//   node bench-pages.mjs FINHOP BASE WORK [IMPORTED]
// BASE, of scripts/bench-base.sql, is copied into WORK before anything is written. IMPORTED: rows imported while people read.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';

const [finhop, origine, travail, importees = '10000'] = process.argv.slice(2);
const kTiedes = 7; // times each page is asked again
const kNavigateurs = 20;
const kLents = 64;

const kPages = {
  accueil: '/',
  numero: '/dossiers',
  montant: '/dossiers?tri=-montant',
  client: '/dossiers?tri=client',
  asp: '/dossiers?tri=numeroASP',
  depuis: '/dossiers?tri=depuis',
  situation: '/dossiers?situation=attend_decision',
  etat: '/dossiers?etat=bloque',
  nom: '/dossiers?client=saint-exemple-12',
  finess: '/dossiers?finess=100000009',
  periode: '/dossiers?depuis=01/05/2022&jusqua=31/05/2022',
  derniere: '/dossiers?tri=-montant&page=',  // of which the list says the number
  dossier: '/dossiers/000RS',
  journal: '/journal',
};
// What the first one who comes after a write waits for.
const kFroides = ['accueil', 'numero', 'montant'];

const maintenant = () => Number(process.hrtime.bigint() / 1000n);
const lignes = [];
let serveur;

function memoire() {
  const etat = fs.readFileSync(`/proc/${serveur.processus.pid}/status`, 'utf8');
  return Number(etat.match(/VmHWM:\s+(\d+)/)[1]);
}
const noter = (nom, duree, ko = memoire()) => lignes.push(`${nom}\t${Math.round(duree)}\t${ko}`);

function copier(nom) {
  const copie = path.join(travail, nom);
  fs.copyFileSync(origine, copie);
  return copie;
}

const commander = (base, ...mots) =>
  execFileSync(finhop, ['--base', base, ...mots], { stdio: ['ignore', 'ignore', 'inherit'] });

async function servir(base) {
  const processus = spawn(finhop, ['servir', base], { stdio: ['ignore', 'pipe', 'inherit'] });
  let dit = '';
  for await (const morceau of processus.stdout) {
    dit += morceau;
    if (dit.includes('Ctrl-C')) break;
  }
  const lien = new URL(dit.match(/http:\/\/127\S+/)[0]);
  serveur = { processus, port: lien.port };
  const entree = await demander(lien.pathname, new http.Agent());
  serveur.temoin = entree.temoin;
  await trouver_la_derniere();
}

// The last page of the list, once and for all: what is imported later makes it only the last but a few.
async function trouver_la_derniere() {
  if (!kPages.derniere.endsWith('=')) return;
  const { texte } = await demander(kPages.montant, new http.Agent());
  kPages.derniere += Math.max(1, ...[...texte.matchAll(/[;?]page=([0-9]+)/g)].map((page) => Number(page[1])));
}

async function arreter() {
  serveur.processus.kill('SIGTERM');
  await once(serveur.processus, 'exit');
}

function demander(chemin, agent) {
  return new Promise((rendre, echouer) => {
    const debut = maintenant();
    const demande = http.get(
      { host: '127.0.0.1', port: serveur.port, path: chemin, agent, headers: { Cookie: serveur.temoin ?? '' } },
      (reponse) => {
        let texte = '';
        reponse.on('data', (morceau) => { texte += morceau; });
        reponse.on('error', echouer);
        reponse.on('end', () => {
          if (reponse.statusCode !== 200) echouer(new Error(`${chemin} : ${reponse.statusCode}`));
          rendre({ duree: maintenant() - debut, texte, temoin: reponse.headers['set-cookie']?.[0].split(';')[0] });
        });
      });
    demande.on('error', echouer);
  });
}

// The server closes what rested for long: a browser then asks anew, once.
async function redemander(chemin, agent) {
  try {
    return await demander(chemin, agent);
  } catch (erreur) {
    if (erreur.code !== 'ECONNRESET') throw erreur;
    return demander(chemin, agent);
  }
}

async function mesurer_les_pages(base) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  for (const nom of kFroides) {
    commander(base, 'note', 'ajouter', '000RS', 'une mesure');
    noter(`froide_${nom}`, (await redemander(kPages[nom], agent)).duree);
  }
  for (const [nom, chemin] of Object.entries(kPages)) {
    await redemander(chemin, agent);
    for (let fois = 0; fois < kTiedes; ++fois) noter(`page_${nom}`, (await redemander(chemin, agent)).duree);
  }
  agent.destroy();
}

// Each sends a byte a second of a head that never ends, from an address of its own, and comes back when it is cut.
function lents() {
  const tous = new Set();
  let fini = false;
  const venir = (i) => {
    if (fini) return;
    const prise = net.connect({ host: '127.0.0.1', port: Number(serveur.port), localAddress: `127.0.0.${2 + i}` });
    const octets = setInterval(() => prise.write('G'), 1000);
    tous.add(prise);
    prise.on('error', () => {});
    prise.on('close', () => { clearInterval(octets); tous.delete(prise); setTimeout(venir, 50, i); });
  };
  for (let i = 0; i < kLents; ++i) venir(i);
  return () => { fini = true; for (const prise of tous) prise.destroy(); };
}

async function mesurer_devant_les_lents() {
  const seul = () => new http.Agent({ keepAlive: false });
  await redemander(kPages.numero, seul());
  for (let fois = 0; fois < kTiedes; ++fois) noter('page_sans_lents', (await redemander(kPages.numero, seul())).duree);
  const partir = lents();
  await attendre(1500);
  for (let fois = 0; fois < kTiedes; ++fois) {
    noter('page_devant_lents', (await redemander(kPages.numero, seul())).duree);
    await attendre(300);
  }
  partir();
  await attendre(200);
}

function ecrire_les_avances(nombre) {
  const table = path.join(travail, 'lues.csv');
  const rangees = ['numeroEditeur;numeroASP;numeroAns;client;montantBonCommandeHT'];
  for (let i = 0; i < nombre; ++i) {
    const numero = 'Z' + i.toString(36).toUpperCase().padStart(4, '0');
    rangees.push(`${numero};FINHOP1${numero};1000000001;CH ${i};12500`);
  }
  fs.writeFileSync(table, rangees.join('\n') + '\n');
  return table;
}

async function importer(base, table) {
  const debut = maintenant();
  const processus = spawn(finhop, ['--base', base, 'avance', 'importer', table], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(processus, 'exit');
  if (code !== 0) throw new Error(`avance importer : code ${code}`);
  return maintenant() - debut;
}

// Each looks at a page for a second before asking for the next one.
async function naviguer(rang, durees, continuer) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const chemins = Object.values(kPages);
  await attendre(rang * 1000 / kNavigateurs);
  for (let i = rang; continuer(); ++i) {
    durees.push((await redemander(chemins[i % chemins.length], agent)).duree);
    await attendre(1000);
  }
  agent.destroy();
}

async function mesurer_pendant_un_import() {
  const table = ecrire_les_avances(Number(importees));
  const seule = copier('seule.db');
  execFileSync('sync');
  const sans = await importer(seule, table);
  noter('import_seul', sans, 0);
  fs.rmSync(seule);
  const base = copier('lue.db');
  execFileSync('sync');
  await servir(base);
  for (const chemin of Object.values(kPages)) await demander(chemin, new http.Agent());
  const durees = [];
  let lit = true;
  const lecteurs = Array.from({ length: kNavigateurs }, (_, rang) => naviguer(rang, durees, () => lit));
  const tous = Promise.all(lecteurs);
  await Promise.race([tous, attendre(2000)]);
  noter('import_lu', await importer(base, table), 0);
  await Promise.race([tous, attendre(2000)]);
  lit = false;
  await tous;
  durees.sort((a, b) => a - b);
  noter('page_p95', durees[Math.ceil(durees.length * 0.95) - 1]);
  noter('page_pire', durees.at(-1));
  await arreter();
  fs.rmSync(base);
}

const base = copier('pages.db');
await servir(base);
await mesurer_les_pages(base);
await mesurer_devant_les_lents();
await arreter();
fs.rmSync(base);
await mesurer_pendant_un_import();
console.log(lignes.join('\n'));
