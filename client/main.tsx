import './look/mantine-styles';
import './app/styles';
import { fontReady } from './look/shipped-font';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Boundary } from './ui/Boundary';
import { exposeForTests } from './app/debug';

exposeForTests();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
// Names have their place by the width of their letters.
void fontReady().then(() =>
  createRoot(root).render(
    <Boundary what="The page">
      <App />
    </Boundary>,
  ),
);
