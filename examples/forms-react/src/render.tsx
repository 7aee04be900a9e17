import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

export function render(app: ReactNode) {
  createRoot(document.getElementById('root')!).render(<StrictMode>{app}</StrictMode>);
}
