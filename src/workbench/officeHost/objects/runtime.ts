import type { Events } from '../events';
import { HostObject } from '../hostObject';
import { flagArgument } from '../wireArguments';

/** `Excel.Runtime`. */
export class Runtime extends HostObject {
  readonly className = 'Runtime';

  constructor(private readonly events: Events) {
    super();
  }

  get EnableEvents(): boolean {
    return this.events.isEnabled;
  }

  set EnableEvents(value: unknown) {
    this.events.isEnabled = flagArgument(value, 'enableEvents');
  }
}
