import './app/mantine-styles';
import './app/styles';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { exposeForTests } from './app/debug';

exposeForTests();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(<App />);
