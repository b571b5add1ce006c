import type { NativeBridge } from './bridge';
import { HostService } from './hostService';
import type { OfficeHost, HostSettings } from './officeHost';
import { supplyOffice, type OfficeGlobal, type OfficeSettings } from './officeContext';

/** The global object the library loads into: `globalThis` in a browser, a context of its own in tests. */
export interface HostGlobal extends OfficeGlobal {
  _richApiNativeBridge?: NativeBridge;
}

/** How a host is started; what is left out has a default. */
export interface OfficeHostOptions extends HostSettings, Partial<OfficeSettings> {
  global: HostGlobal;
  /** Loads Microsoft's library into the global; called once the bridge stands. */
  loadLibrary: () => void | Promise<void>;
}

/** Puts a host where Excel would be, loads the library onto it, and supplies what Office would. */
export async function startOfficeHost(options: OfficeHostOptions): Promise<OfficeHost> {
  const { global, loadLibrary, language = 'zh-TW', theme, apiVersion = '1.14', platform = 'OfficeOnline' } = options;
  const service = new HostService(options);
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => service.receive(text),
    onMessageFromHost: () => {
      throw new Error('Office.js did not take the bridge');
    },
  };
  global._richApiNativeBridge = bridge;
  service.send = (text) => bridge.onMessageFromHost(text);
  await loadLibrary();
  supplyOffice(global, { language, theme, apiVersion, platform });
  return service.handle();
}
