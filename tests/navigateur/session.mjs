// A session of the served pages: a base, its server, a browser that was let in by the link.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { baseDUneAnnee } from './base.mjs';
import { kEcran, lancer } from './navigateur.mjs';
import { Service } from './service.mjs';

// What Chromium logs of an answer that says no to what was typed: a page like another.
const kRefus = /^Failed to load resource: the server responded with a status of (409|422)/;

export class Session {
  static async ouvrir(base = baseDUneAnnee()) {
    const session = new Session();
    session.base = base;
    session.service = await Service.ouvrir(session.base);
    session.navigateur = await lancer();
    const contexte = await session.navigateur.newContext();
    const page = await contexte.newPage();
    // As a desktop opens it: from a file that leads there.
    const renvoi = `<meta http-equiv="refresh" content="0;url=${session.service.lien}">`;
    await page.goto(pathToFileURL(session.base.ecrire('renvoi.html', renvoi)).href);
    await page.waitForURL(`${session.origine}/`);
    await page.waitForSelector('h1:has-text("Quoi faire")');
    session.etat = await contexte.storageState(); // the cookies
    await contexte.close();
    return session;
  }

  get origine() {
    return this.service.origine;
  }

  // A browser that has the session; what it logs or asks of anybody else makes the test fail.
  async dans(reglages, voir) {
    const contexte = await this.navigateur.newContext({ viewport: kEcran, storageState: this.etat, ...reglages });
    const paroles = [];
    const ailleurs = [];
    const page = await contexte.newPage();
    page.on('console', (message) => { if (!kRefus.test(message.text())) paroles.push(message.text()); });
    page.on('pageerror', (erreur) => paroles.push(String(erreur)));
    page.on('request', (demande) => {
      if (new URL(demande.url()).origin !== this.origine) ailleurs.push(demande.url());
    });
    try {
      await voir(page, contexte);
      assert.deepEqual(paroles, [], 'la console du navigateur');
      assert.deepEqual(ailleurs, [], 'ce que la page demande ailleurs');
    } finally {
      await contexte.close();
    }
  }

  async fermer() {
    await this.navigateur.close();
    assert.equal(await this.service.fermer(), 0);
    this.base.retirer();
  }
}
