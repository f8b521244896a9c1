import 'graphiql/style.css';
import '../ui/failed.css';
import './graphiql.css';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../ui/Boundary';
import { GraphiqlPage } from './Graphiql';
import { environment } from './workers';

Object.assign(globalThis, { MonacoEnvironment: environment });
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <Boundary what="The explorer">
    <GraphiqlPage />
  </Boundary>,
);
