/** Loads a script into the page. */
export function load(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} does not load`));
    document.head.append(script);
  });
}
