// Starts the gallery: every part in every state and theme, with the very styles and providers of the window.
import '@fontsource-variable/inter/wght.css'
import '../theme/tokens.css'
import '../theme/contrast.css'
import '../theme/forced.css'
import '../theme/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { queries } from '../data'
import { pageNonce } from '../nonce'
import { TooltipProvider } from '../parts/tooltip'
import { Gallery } from './gallery'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the gallery.')

createRoot(place).render(
  <CSPProvider nonce={pageNonce()}>
    <QueryClientProvider client={queries}>
      <TooltipProvider delay={500}>
        <Gallery />
      </TooltipProvider>
    </QueryClientProvider>
  </CSPProvider>,
)
