// Starts the window: fonts, tokens, and the providers that everything on screen may rely on.
import '@fontsource-variable/inter/wght.css'
import './theme/tokens.css'
import './theme/contrast.css'
import './theme/forced.css'
import './theme/base.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { queries } from './data'
import { Mishap } from './parts/mishap'
import { TooltipProvider } from './parts/tooltip'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app.')

// Main writes a fresh nonce into the page on every load; Base UI's few style elements carry it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

createRoot(place).render(
  <StrictMode>
    <CSPProvider nonce={nonce}>
      <QueryClientProvider client={queries}>
        <TooltipProvider delay={500}>
          <Mishap>
            <App />
          </Mishap>
        </TooltipProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
)
