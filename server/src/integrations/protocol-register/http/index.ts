export { HttpProtocolRegister } from './http-protocol-register';
export { parseHttpRegisterSettings, type HttpRegisterSettings } from './http-register.settings';
