import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer';
import { environment } from './workers';

Object.assign(globalThis, { MonacoEnvironment: environment });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(<Explorer />);
