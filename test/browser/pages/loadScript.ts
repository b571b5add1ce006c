/** Runs a classic script of the site, as a page's own `<script>` would. */
export function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${path} does not load`));
    document.head.append(script);
  });
}
