// Where scripts are joined for publishing, `import("./a.js")` becomes a call of this, and `import.meta.url` too: browsers
// load no modules for pages that are opened from disk.

const main = /** @type {HTMLScriptElement} */ (document.querySelector('script[src$="/main.js"]'));

/** @type {Record<string, Promise<any>>} */
const loading = {};

/** The address of a script. @param {string} path its way from the main script */
export const scriptAddress = (path) => new URL(path, main.src).href;

/**
 * Loads a script once; a failure may be tried again.
 * @param {string} path its way from the main script
 * @returns {Promise<any>} what all scripts share, with what this one adds to it
 */
export function loadScript(path) {
  return (loading[path] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptAddress(path);
    script.onload = () => resolve(lectern);
    script.onerror = (error) => {
      delete loading[path];
      reject(error);
    };
    document.head.append(script);
  }));
}
