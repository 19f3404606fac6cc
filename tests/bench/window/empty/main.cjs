// The peer of a launch: the least that an Electron program with a window can be. It shows a div.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.setPath('userData', process.env.IMPRIMATUR_HOME)
app.on('ready', () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(path.join(__dirname, 'index.html'))
})
