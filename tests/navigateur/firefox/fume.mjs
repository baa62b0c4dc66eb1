// Every page of the plan once in Firefox: axe finds nothing, nothing is logged, asked elsewhere or out of the screen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { baseDUneAnnee } from '../base.mjs';
import { Service } from '../service.mjs';

const demander = createRequire(path.join(process.env.FINHOP_MODULES, 'la'));
const puppeteer = demander('puppeteer-core');
const axe = fs.readFileSync(demander.resolve('axe-core/axe.min.js'), 'utf8');

const base = baseDUneAnnee();
const service = await Service.ouvrir(base);
const navigateur = await puppeteer.launch({
  browser: 'firefox', executablePath: process.env.FINHOP_NAVIGATEUR, headless: true,
});
try {
  const page = await navigateur.newPage();
  const paroles = [];
  const ailleurs = [];
  page.on('console', (message) => paroles.push(message.text()));
  page.on('pageerror', (erreur) => paroles.push(String(erreur)));
  page.on('request', (demande) => {
    if (!/^(file|data):/.test(demande.url()) && new URL(demande.url()).origin !== service.origine) ailleurs.push(demande.url());
  });
  await page.goto(pathToFileURL(base.ecrire('renvoi.html', `<meta http-equiv="refresh" content="0;url=${service.lien}">`)).href);
  await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('Quoi faire'));
  await page.goto(`${service.origine}/pages`);
  const chemins = await page.$$eval('main a', (liens) => liens.map((lien) => new URL(lien.href).pathname));
  const vues = [...new Set(['/', '/dossiers/00004', ...chemins])];
  assert.ok(vues.length > 20, 'le plan nomme toutes les pages');
  let lues = 0;
  for (const chemin of vues)
    for (const largeur of [1280, 360]) {
      await page.setViewport({ width: largeur, height: 800 });
      const reponse = await page.goto(service.origine + chemin).catch((erreur) => erreur);
      if (reponse instanceof Error || !(reponse.headers()['content-type'] ?? '').startsWith('text/html')) continue; // a file to keep
      assert.equal(reponse.status(), 200, chemin);
      await page.evaluate(axe);
      const fautes = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] }))
        .violations.map(({ id, nodes }) => `${id} : ${nodes[0].html}`));
      assert.deepEqual(fautes, [], chemin);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, chemin);
      if (process.env.FINHOP_IMAGES) {
        fs.mkdirSync(process.env.FINHOP_IMAGES, { recursive: true });
        await page.screenshot({ path: path.join(process.env.FINHOP_IMAGES, `firefox${chemin.replaceAll('/', '-')}-${largeur}.png`), fullPage: true });
      }
      ++lues;
    }
  assert.ok(lues > 40, 'trop peu de pages ont été lues');
  assert.deepEqual(paroles, [], 'la console du navigateur');
  assert.deepEqual(ailleurs, [], 'ce que la page demande ailleurs');
  console.log(`Firefox ${await navigateur.version()} : ${lues} pages, rien à redire`);
} finally {
  await navigateur.close();
  await service.fermer();
  base.retirer();
}
