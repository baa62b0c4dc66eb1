// One Chromium for all the tests of a file, a fresh context for each page: what a page logs or asks for outside is kept,
// and no test passes with either.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const demander = createRequire(path.join(process.env.FINHOP_MODULES, 'la'));
const { chromium } = demander('playwright-core');
const { HtmlValidate } = demander('html-validate');
const axe = fs.readFileSync(demander.resolve('axe-core/axe.min.js'), 'utf8');

export const kEcran = { width: 1280, height: 900 };
export const kTelephone = { width: 360, height: 740 };

export function lancer(args = []) {
  return chromium.launch({
    executablePath: process.env.FINHOP_NAVIGATEUR,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', ...args],
  });
}

// Opens a file as a person would by clicking on it, and gives what `voir` gives of it.
export async function ouvrir(navigateur, fichier, { schema = 'light', ecran = kEcran, javaScriptEnabled = true }, voir) {
  const adresse = pathToFileURL(fichier).href;
  const contexte = await navigateur.newContext({ colorScheme: schema, viewport: ecran, javaScriptEnabled });
  const paroles = [];
  const demandes = [];
  const page = await contexte.newPage();
  page.on('console', (message) => paroles.push(message.text()));
  page.on('pageerror', (erreur) => paroles.push(String(erreur)));
  page.on('request', (demande) => { if (demande.url() !== adresse) demandes.push(demande.url()); });
  try {
    await page.goto(adresse);
    const vu = await voir(page);
    assert.deepEqual(paroles, [], 'la console du navigateur');
    assert.deepEqual(demandes, [], 'ce que la page demande ailleurs');
    return vu;
  } finally {
    await contexte.close();
  }
}

// What WCAG 2.2 AA and good practice say against the page, one line a fault.
export async function fautes(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id} : ${n.html} : ${n.failureSummary}`));
}

// What the standard says against the text of a page, one line a fault.
export async function ecartsALaNorme(html) {
  const validateur = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'doctype-style': ['error', { style: 'lowercase' }],
      'prefer-native-element': ['error', { exclude: ['region'] }], // what scrolls is no section of the page
    },
  });
  const { results } = await validateur.validateString(html);
  return results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId} : ${m.message}`));
}

// By how many pixels the page goes out of the screen, sideways.
export function debord(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

// To be looked at, when FINHOP_IMAGES says where.
export async function photographier(page, nom) {
  if (!process.env.FINHOP_IMAGES) return;
  fs.mkdirSync(process.env.FINHOP_IMAGES, { recursive: true });
  await page.screenshot({ path: path.join(process.env.FINHOP_IMAGES, `${nom}.png`), fullPage: true });
}
