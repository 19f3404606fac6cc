// The entry of the gallery, in the order of the app's own.
import '../jitless'

void import('./start')
