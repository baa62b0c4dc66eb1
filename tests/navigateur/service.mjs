// `finhop servir` as a process of its own, and a neighbour: another server of the same machine, which wishes it no good.
import { spawn } from 'node:child_process';
import http from 'node:http';
import { once } from 'node:events';

export class Service {
  // On the base of that folder; its address opens one session.
  static async ouvrir(base) {
    const { FINHOP_AUTEUR, FINHOP_BASE, ...reste } = process.env;
    const service = new Service();
    service.processus = spawn(process.env.FINHOP, ['servir'], {
      cwd: base.dossier, env: { ...reste, FINHOP_HORLOGE: base.horloge, HOME: base.dossier },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let dit = '';
    for await (const morceau of service.processus.stdout) {
      dit += morceau;
      if (dit.includes('Ctrl-C')) break;
    }
    [service.lien, service.secours] = dit.match(/http:\S+/g);
    service.origine = new URL(service.lien).origin;
    service.port = new URL(service.lien).port;
    return service;
  }

  async fermer() {
    this.processus.kill('SIGTERM');
    const [code] = await once(this.processus, 'exit');
    return code;
  }
}

// Serves one page at any address, and keeps what it was asked.
export async function voisin(html) {
  const demandes = [];
  const serveur = http.createServer((demande, reponse) => {
    demandes.push({ chemin: demande.url, temoin: demande.headers.cookie ?? '' });
    reponse.writeHead(200, { 'Content-Type': 'text/html' });
    reponse.end(html);
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  return { demandes, port: serveur.address().port, fermer: () => serveur.close() };
}
