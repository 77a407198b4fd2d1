/* Puts a chat button on a page:
   <script src="https://heed.example/widget/v1/widget.js" data-account="main" async></script>
   With data-identity, a JWT that your server has signed, your own user is known. The chat itself is a frame of ours
   and can read nothing of this page. Where a browser gives it no store, this page keeps for it what outlives a reload. */
(() => {
  'use strict';
  const script = document.currentScript;
  const { account, identity } = script.dataset;
  const home = new URL(script.src).origin;
  const MET = `heed ${account}`;
  const remembered = {
    get: () => { try { return localStorage.getItem(MET); } catch { return null; } },
    set: (what) => { try { localStorage.setItem(MET, what); } catch { /* then the frame comes at the first click */ } },
  };

  const style = ({ colour, ink }) => `
    :host { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; color-scheme: light dark; }
    button { position: relative; display: grid; place-items: center; inline-size: 56px; block-size: 56px; margin-inline-start: auto; padding: 0; border: 0; border-radius: 50%; background: ${colour}; color: ${ink}; cursor: pointer; box-shadow: 0 2px 10px rgb(0 0 0 / 25%); }
    button:focus-visible { outline: 3px solid ${colour}; outline-offset: 3px; box-shadow: 0 0 0 3px light-dark(#fff, #131417); }
    svg { inline-size: 26px; block-size: 26px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
    b { position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 20px; padding-inline: 5px; box-sizing: border-box; border-radius: 10px; background: #b3221f; color: #fff; font: 600 12px/20px system-ui, sans-serif; }
    [hidden] { display: none; }
    iframe { position: fixed; inset-block-end: 88px; inset-inline-end: 20px; inline-size: min(380px, calc(100vw - 40px)); block-size: min(600px, calc(100dvh - 108px)); border: 1px solid light-dark(#d9d6cf, #383c44); border-radius: 12px; background: light-dark(#fff, #1a1c20); box-shadow: 0 8px 30px rgb(0 0 0 / 25%); }
    @media (max-width: 480px) { iframe { inset: 0; inline-size: 100%; block-size: 100%; border: 0; border-radius: 0; } iframe:not([hidden]) + button { display: none; } }`;

  const drawing = (path) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    svg.firstChild.setAttribute('d', path);
    return svg;
  };

  const build = (known) => {
    const host = document.createElement('heed-widget');
    const shadow = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style(known));
    shadow.adoptedStyleSheets = [sheet];
    const frame = document.createElement('iframe');
    frame.title = known.title;
    frame.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(drawing('M4 20l1.3-3.9A8 7 0 1 1 9 19.4L4 20'));
    const badge = document.createElement('b');
    badge.hidden = true;
    button.append(badge);
    shadow.append(frame, button);

    let unread = 0;
    const say = (what, more) => frame.contentWindow?.postMessage({ heed: what, ...more }, home);
    const name = () => {
      const open = !frame.hidden;
      button.setAttribute('aria-expanded', String(open));
      button.setAttribute('aria-label', (open ? known.close : known.open) + (unread ? ` (${unread})` : ''));
      badge.textContent = unread > 99 ? '99+' : unread;
      badge.hidden = !unread;
    };
    const load = () => {
      if (frame.src) return;
      frame.src = `${home}/widget/${encodeURIComponent(account)}${identity ? `#identity=${encodeURIComponent(identity)}` : ''}`;
    };
    const show = (open) => {
      if (open) { load(); if (!remembered.get()) remembered.set('1'); }
      frame.hidden = !open;
      say(open ? 'open' : 'closed');
      name();
      if (open) frame.focus(); else button.focus();
    };
    button.addEventListener('click', () => show(frame.hidden));
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== home || !data) return;
      if (data.heed === 'close' && !frame.hidden) show(false);
      if (data.heed === 'ready') say('kept', { kept: remembered.get() });
      if (data.heed === 'ready' && !frame.hidden) say('open');
      if (data.heed === 'keep') remembered.set(data.kept);
      if (data.heed === 'unread') { unread = data.count; name(); }
    });
    name();
    document.body.append(host);
    // whoever has written before hears of an answer without opening the chat
    if (identity || remembered.get()) load();
  };

  fetch(`${home}/hooks/web/${encodeURIComponent(account)}`)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))))
    .then((known) => {
      if (document.body) build(known);
      else addEventListener('DOMContentLoaded', () => build(known));
    })
    .catch((fault) => console.warn(`Heed: no chat for account "${account}" on ${location.origin} (${fault.message}). Is this origin among its allowedOrigins?`));
})();
