// The entry. What has to be settled before any other module runs comes first; the window itself follows.
import './jitless'

void import('./start')
