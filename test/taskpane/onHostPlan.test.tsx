/** @jest-environment jsdom */
import '../support/pane/dom';
import { screen } from '@testing-library/react';
import { closeExcel } from '../support/excel/openExcel';
import { paneOn, sheetsOf } from '../support/pane/onHost';
import { openStep, panel, words } from '../support/pane/renderPane';

afterEach(closeExcel);

it('計畫: set-up sheets', async () => {
  const { user, host } = await paneOn();
  await user.click(await panel().findByRole('button', { name: words.plan.read }));
  await user.click(await panel().findByRole('button', { name: words.plan.setup }));
  await panel().findByText(/已建立/);
  console.log(sheetsOf(host));
  await openStep(user, 'check');
  screen.getByRole('tabpanel');
});
